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
  "import.no-path": () => "Say which files or folders to read.",
  "import.no-pages": () =>
    "There are no pages to read there, neither text (.txt) nor web pages (.html, .htm).",
  "import.not-a-date": ({ value }) => `${value} is no date. Write it as 2021-03-24.`,
  "import.unreadable": ({ path, reason }) => `${path} cannot be read (${reason}).`,
  "import.failed": ({ file, reason }) =>
    `The file ${file} could not be imported, and nothing of it is kept (${reason}).`,
  "origin.foreign": () =>
    "The request did not come from this site's own pages and was refused. Reload the page.",
  "session.missing": () => "You are no longer logged in. Log in again: what you wrote is still here.",
  "not-allowed": () => "You do not have permission to do that.",
  "record.stale": ({ name }) =>
    `${name} was saved by somebody else after you opened the page. Nothing you wrote has been saved.`,
  "item.missing": () => "The item no longer exists.",
  "item.stale": ({ title, version }) =>
    `Somebody else has saved the item “${title}” since you opened it; it is now version ${version}. Nothing of what you wrote is saved.`,
  "item.not-publishable": ({ title }) => `The item “${title}” cannot be published as it stands.`,
  "item.not-public": ({ title }) => `The item “${title}” is not published.`,
  "category.missing": () => "The category no longer exists.",
  "edition.missing": () => "The edition no longer exists.",
  "edition.published": ({ date }) => `The edition of ${date} is published already.`,
  "edition.scheduled": ({ date }) => `The edition of ${date} is scheduled. Take its time away first.`,
  "edition.stale": ({ date }) =>
    `Somebody else has changed the edition of ${date} since you opened it. Nothing of theirs was written over.`,
  "reason.missing": () => "Give a reason. It is kept in the history.",
  "slug.taken": ({ slug }) => `The address ${slug} is taken. Choose another one.`,
};

const megabytes = (bytes: number) => Math.ceil(bytes / 1_000_000);
