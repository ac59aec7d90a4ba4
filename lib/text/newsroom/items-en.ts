import { itemFormEn } from "./item-form-en.ts";
import type { itemsSv } from "./items-sv.ts";

export const itemsEn: typeof itemsSv = { form: itemFormEn };
