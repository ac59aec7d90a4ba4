"use server";

import { editorAction } from "#lib/doors/editor-action.ts";
import {
  createSponsor as create,
  removeLogo as remove,
  saveSponsor as save,
  saveLogo as upload,
} from "#lib/sponsors/commands.ts";
import {
  removeLogoSchema,
  saveLogoSchema,
  saveSponsorSchema,
  sponsorInputSchema,
} from "#lib/sponsors/schema.ts";

export const createSponsor = editorAction("sponsor.save", sponsorInputSchema, create);
export const saveSponsor = editorAction("sponsor.save", saveSponsorSchema, save);
export const saveLogo = editorAction("sponsor.save", saveLogoSchema, upload);
export const removeLogo = editorAction("sponsor.save", removeLogoSchema, remove);
