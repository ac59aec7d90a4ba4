import type { BlockingFault } from "#lib/checklist/rules.ts";
import type { ProblemDetails } from "#lib/errors.ts";
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
  "import.not-an-address": ({ value }) =>
    `${value} is no address. Write it from the site's root, such as /asylnytt/brev.`,
  "import.not-a-date": ({ value }) => `${value} is no date. Write it as 2021-03-24.`,
  "import.unreadable": ({ path, reason }) => `${path} cannot be read (${reason}).`,
  "import.failed": ({ file, reason }) =>
    `The file ${file} could not be imported, and nothing of it is kept (${reason}).`,
  "origin.foreign": () =>
    "The request did not come from this site's own pages and was refused. Reload the page.",
  "session.missing": () => "You are no longer logged in. Log in again: what you wrote is still here.",
  "slow-down": ({ seconds }) => `That went wrong too many times. Wait ${waitEn(seconds)}, then try again.`,
  "login.wrong": () => "The e-mail address or the password is not right.",
  "account.disabled": () => "The account is disabled. Ask an administrator.",
  "code.wrong": () => "The code is not right. Take the one that the app shows right now.",
  "code.too-late": () => "It took too long, or went wrong too many times. Log in from the start.",
  "link.dead": () => "The link no longer works. Ask for a new one.",
  "password.wrong": () => "The password is not right.",
  "password.common": () => "That password is so common that it is guessed first of all. Choose another.",
  "password.personal": () => "The password must not be your name or your e-mail address. Choose another.",
  "second-step.required": () => "The second step is required of everybody here, so it cannot be turned off.",
  "passkey.refused": () => "The passkey could not be accepted. Try again, or log in with your password.",
  "email.taken": ({ email }) => `There is already an editor with the address ${email}.`,
  "editor.missing": () => "The editor no longer exists.",
  "editor.unknown": ({ email }) => `No editor has the address ${email}.`,
  "editor.usage": () =>
    "Write npm run editor -- link ADDRESS (a link to a new password) or npm run editor -- remove-second-step ADDRESS.",
  "editor.last-administrator": ({ name }) =>
    `${name} is the only administrator. Make somebody else an administrator first.`,
  "not-allowed": () => "You do not have permission to do that.",
  "record.stale": ({ name }) =>
    `${name} was saved by somebody else after you opened the page. Nothing you wrote has been saved.`,
  "item.missing": () => "The item no longer exists.",
  "item.stale": ({ title, version }) =>
    `Somebody else has saved the item “${title}” since you opened it; it is now version ${version}. Nothing of what you wrote is saved.`,
  "item.not-publishable": ({ title }) => `The item “${title}” cannot be published as it stands.`,
  "item.public": ({ title }) =>
    `The item “${title}” was published while you were typing. Readers do not see what you typed until you publish the change.`,
  "item.not-public": ({ title }) => `The item “${title}” is not published.`,
  "item.not-scheduled": ({ title }) => `The item “${title}” has no time for publication.`,
  "item.incomplete": ({ items }) => items.map(incomplete).join(" "),
  "job.missing": () => "What failed has been dealt with already.",
  "job.failed": ({ reason }) => `A technical fault came between: ${reason}`,
  "ping.key-refused": ({ keyFile }) =>
    `The search engines (IndexNow) do not accept the site's key. See that everybody can open ${keyFile}, robots too, and try again.`,
  "ping.site-refused": ({ site }) =>
    `The search engines (IndexNow) say that the addresses do not belong to the site. See that the setting SITE_URL, which is ${site} now, is the address that readers use, and try again.`,
  "ping.refused": ({ status }) =>
    `The search engines (IndexNow) do not take the site's addresses (answer ${status}). See to the settings INDEXNOW_KEY and SITE_URL, and try again.`,
  "ping.unanswered": () =>
    "The search engines (IndexNow) have been out of reach for more than an hour. It is tried again by itself. They find the changes all the same, but later.",
  "schedule.past": () => "That time has passed. Choose one to come, or publish now.",
  "category.missing": () => "The category no longer exists.",
  "category.name-taken": ({ name }) => `There is a category called “${name}” already.`,
  "category.has-children": ({ name }) =>
    `“${name}” has sub-categories. Move them or merge them into others first.`,
  "category.not-top": ({ name }) => `“${name}” cannot have sub-categories: it is one itself.`,
  "category.archived": ({ name }) => `The category “${name}” is archived and takes no new items.`,
  "category.last": ({ name }) => `“${name}” is the last open category and cannot be archived.`,
  "category.order-stale": () =>
    "Somebody else has changed the order since you opened the page. Here is the new one; move again.",
  "alias.taken": ({ name, owner }) => `“${name}” means “${owner}” already.`,
  "merge.same": () => "Nothing can be merged into itself.",
  "source.missing": () => "The source no longer exists.",
  "source.name-taken": ({ name }) =>
    `There is a source of that name already: “${name}”. If they are the same, merge them.`,
  "sponsor.missing": () => "The sponsor no longer exists.",
  "sponsor.name-taken": ({ name }) => `There is a sponsor called “${name}” already.`,
  "sponsor.overlap": ({ from, to, other }) =>
    `The period overlaps another: ${other} sponsors from ${from} ${to ? `to ${to}` : "until further notice"}. Only one sponsor can be shown at a time.`,
  "tips.too-many": () => "Unusually many tips are coming in. Wait a while and send it again.",
  "tip.missing": () => "The tip is gone.",
  "tip.handled": () => "Somebody else has dealt with the tip already. Reload the page.",
  "logo.wrong-kind": ({ isSvg }) =>
    isSvg
      ? "The picture is an SVG, which can contain scripts and is not taken. Save it as PNG, JPEG or WebP."
      : "The file is no PNG, JPEG or WebP picture.",
  "logo.too-large": ({ bytes, limit }) =>
    `The picture has ${kilobytes(bytes)} kB; at most ${kilobytes(limit)} kB are taken.`,
  "logo.too-many-pixels": ({ limit }) =>
    `The picture has too many pixels: at most ${Math.floor(limit / 1_000_000)} million. Save it smaller.`,
  "logo.broken": () => "The picture is damaged and cannot be read.",
  "edition.missing": () => "The edition no longer exists.",
  "edition.published": ({ date }) => `The edition of ${date} is published already.`,
  "edition.not-scheduled": ({ date }) => `The edition of ${date} has no time for publication.`,
  "edition.scheduled": ({ date }) => `The edition of ${date} is scheduled. Take its time away first.`,
  "edition.stale": ({ date }) =>
    `Somebody else has changed the edition of ${date} since you opened it. Nothing of theirs was written over.`,
  "reason.missing": () => "Give a reason. It is kept in the history.",
  "revision.missing": ({ revision }) => `Version ${revision} no longer exists.`,
  "item.not-a-draft": ({ title }) => `The item “${title}” is no longer a draft.`,
  "item.not-in-review": ({ title }) => `The item “${title}” is no longer in review.`,
  "item.placed": ({ title, date }) =>
    `The item “${title}” stands in the edition of ${date}. Take it out of there first.`,
  "item.title-differs": () => "What you typed is not the item’s title, so nothing was erased.",
  "preview.missing": () => "The link no longer exists.",
  "fetch.too-often": () => "That was many pages in a short time. Wait a minute, or type the label yourself.",
  "page.unreachable": ({ host }) => `The page at ${host} could not be fetched. Type the label yourself.`,
  "page.untitled": ({ host }) =>
    `The page at ${host} does not say what it is called. Type the label yourself.`,
  "slug.taken": ({ slug }) => `The address ${slug} is taken. Choose another one.`,
};

const faultsEn: Record<BlockingFault, string> = {
  "no-title": "it has no title",
  "no-category": "it has no category",
  "no-source": "it has no source",
  "invalid-link": "a link has an address that does not work",
};

const list = new Intl.ListFormat("en");

const incomplete = ({ title, faults }: ProblemDetails["item.incomplete"]["items"][number]) =>
  `The item ${title ? `“${title}”` : "without a title"} cannot be published: ${list.format(faults.map((fault) => faultsEn[fault]))}.`;

const waitEn = (seconds: number) =>
  seconds < 120 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;

const megabytes = (bytes: number) => Math.ceil(bytes / 1_000_000);
const kilobytes = (bytes: number) => Math.ceil(bytes / 1000);
