import type { ProblemWords } from "./problems-sv.ts";

export const problemsEn: ProblemWords = {
  "import.missing": ({ path }) => `There is no file or folder ${path}.`,
  "import.empty": ({ file }) => `The file ${file} is empty.`,
  "import.binary": ({ file }) => `The file ${file} is not text. Save the page as text or HTML and try again.`,
  "import.too-large": ({ file, bytes, limit }) =>
    `The file ${file} has ${megabytes(bytes)} MB; at most ${megabytes(limit)} MB can be read.`,
  "import.no-items": ({ file }) => `No items were found in ${file}.`,
  "import.unknown-category": ({ slug }) => `There is no category ${slug}. The page /amnen lists them.`,
  "import.usage": ({ argument }) => `The argument ${argument} is not understood.`,
};

const megabytes = (bytes: number) => Math.ceil(bytes / 1_000_000);
