import { itemFormSv } from "./item-form-sv.ts";

export const itemsSv = { form: itemFormSv };
