import type { accountPageSv } from "./account-page-sv.ts";

export const accountPageEn: typeof accountPageSv = {
  title: "Your account",
};
