"use server";

import {
  archiveCategory as archive,
  createCategory as create,
  orderCategories as order,
  reopenCategory as reopen,
  saveCategory as save,
} from "#lib/categories/commands.ts";
import {
  archiveCategorySchema,
  categoryInputSchema,
  orderCategoriesSchema,
  reopenCategorySchema,
  saveCategorySchema,
} from "#lib/categories/schema.ts";
import { editorAction } from "#lib/doors/editor-action.ts";
import { mergeCategories as merge } from "#lib/merging/commands.ts";
import { mergeSchema } from "#lib/merging/schema.ts";

export const createCategory = editorAction("category.save", categoryInputSchema, create);
export const saveCategory = editorAction("category.save", saveCategorySchema, save);
export const orderCategories = editorAction("category.save", orderCategoriesSchema, order);
export const archiveCategory = editorAction("category.save", archiveCategorySchema, archive);
export const reopenCategory = editorAction("category.save", reopenCategorySchema, reopen);
export const mergeCategories = editorAction("category.save", mergeSchema, merge);
