import { locale } from "./locale.ts";
import { accountEn } from "./newsroom/account-en.ts";
import { accountSv } from "./newsroom/account-sv.ts";
import { bodyEn } from "./newsroom/body-en.ts";
import { bodySv } from "./newsroom/body-sv.ts";
import { categoriesEn } from "./newsroom/categories-en.ts";
import { categoriesSv } from "./newsroom/categories-sv.ts";
import { checksEn } from "./newsroom/checks-en.ts";
import { checksSv } from "./newsroom/checks-sv.ts";
import { deskEn } from "./newsroom/desk-en.ts";
import { deskSv } from "./newsroom/desk-sv.ts";
import { editionsEn } from "./newsroom/editions-en.ts";
import { editionsSv } from "./newsroom/editions-sv.ts";
import { findEn } from "./newsroom/find-en.ts";
import { findSv } from "./newsroom/find-sv.ts";
import { frameEn } from "./newsroom/frame-en.ts";
import { frameSv } from "./newsroom/frame-sv.ts";
import { historyEn } from "./newsroom/history-en.ts";
import { historySv } from "./newsroom/history-sv.ts";
import { itemListsEn } from "./newsroom/item-lists-en.ts";
import { itemListsSv } from "./newsroom/item-lists-sv.ts";
import { itemsEn } from "./newsroom/items-en.ts";
import { itemsSv } from "./newsroom/items-sv.ts";
import { jobsEn } from "./newsroom/jobs-en.ts";
import { jobsSv } from "./newsroom/jobs-sv.ts";
import { peopleEn } from "./newsroom/people-en.ts";
import { peopleSv } from "./newsroom/people-sv.ts";
import { previewEn } from "./newsroom/preview-en.ts";
import { previewSv } from "./newsroom/preview-sv.ts";
import { publishingEn } from "./newsroom/publishing-en.ts";
import { publishingSv } from "./newsroom/publishing-sv.ts";
import { settingsEn } from "./newsroom/settings-en.ts";
import { settingsSv } from "./newsroom/settings-sv.ts";
import { sourcesEn } from "./newsroom/sources-en.ts";
import { sourcesSv } from "./newsroom/sources-sv.ts";
import { sponsorsEn } from "./newsroom/sponsors-en.ts";
import { sponsorsSv } from "./newsroom/sponsors-sv.ts";
import { tipsEn } from "./newsroom/tips-en.ts";
import { tipsSv } from "./newsroom/tips-sv.ts";

const inSwedish = {
  frame: frameSv,
  account: accountSv,
  people: peopleSv,
  items: itemsSv,
  itemLists: itemListsSv,
  body: bodySv,
  checks: checksSv,
  history: historySv,
  publishing: publishingSv,
  preview: previewSv,
  editions: editionsSv,
  categories: categoriesSv,
  sources: sourcesSv,
  sponsors: sponsorsSv,
  settings: settingsSv,
  tips: tipsSv,
  jobs: jobsSv,
  desk: deskSv,
  find: findSv,
};

const inEnglish: typeof inSwedish = {
  frame: frameEn,
  account: accountEn,
  people: peopleEn,
  items: itemsEn,
  itemLists: itemListsEn,
  body: bodyEn,
  checks: checksEn,
  history: historyEn,
  publishing: publishingEn,
  preview: previewEn,
  editions: editionsEn,
  categories: categoriesEn,
  sources: sourcesEn,
  sponsors: sponsorsEn,
  settings: settingsEn,
  tips: tipsEn,
  jobs: jobsEn,
  desk: deskEn,
  find: findEn,
};

/** Every word of the newsroom, in the language of the interface; on the server and in the browser. */
export const newsroom = locale === "en" ? inEnglish : inSwedish;
