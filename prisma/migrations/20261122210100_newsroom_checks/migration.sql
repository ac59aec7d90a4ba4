-- A draft keeps an address as it was typed, so that nothing is lost. Publishing checks it,
-- and what readers see is checked once more when it is read.
ALTER TABLE "Link" DROP CONSTRAINT "Link_url_scheme";

ALTER TABLE "Item" ADD CONSTRAINT "Item_erased_is_gone" CHECK ("erasedAt" IS NULL OR "status" = 'WITHDRAWN');

ALTER TABLE "SiteSettings" ADD CONSTRAINT "SiteSettings_is_one" CHECK ("id" = 1);

ALTER TABLE "Editor" ADD CONSTRAINT "Editor_email_folded" CHECK ("email" = lower("email"));

ALTER TABLE "PreviewLink" ADD CONSTRAINT "PreviewLink_of_one" CHECK (num_nonnulls("itemId", "editionId") = 1);

ALTER TABLE "AccessLink"
  ADD CONSTRAINT "AccessLink_for_whom" CHECK (
    ("purpose" = 'INVITATION' AND "email" IS NOT NULL AND "role" IS NOT NULL AND "editorId" IS NULL)
    OR ("purpose" = 'RESET' AND "editorId" IS NOT NULL AND "email" IS NULL AND "role" IS NULL)
    OR ("purpose" = 'SETUP' AND "editorId" IS NULL AND "email" IS NULL AND "role" IS NULL)
  );
