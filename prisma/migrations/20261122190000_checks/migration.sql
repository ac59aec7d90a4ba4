-- What must hold in every row, whoever writes it. Prisma's schema has no words for these.

ALTER TABLE "Item"
  ADD CONSTRAINT "Item_public_has_time" CHECK ("status" NOT IN ('PUBLISHED', 'WITHDRAWN') OR "publishedAt" IS NOT NULL),
  ADD CONSTRAINT "Item_withdrawn_has_time" CHECK ("status" <> 'WITHDRAWN' OR "withdrawnAt" IS NOT NULL),
  ADD CONSTRAINT "Item_scheduled_has_time" CHECK ("status" <> 'SCHEDULED' OR "publishAt" IS NOT NULL),
  ADD CONSTRAINT "Item_version_counts" CHECK ("version" >= 1),
  ADD CONSTRAINT "Item_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');

ALTER TABLE "Edition"
  ADD CONSTRAINT "Edition_public_has_time" CHECK ("status" <> 'PUBLISHED' OR "publishedAt" IS NOT NULL),
  ADD CONSTRAINT "Edition_scheduled_has_time" CHECK ("status" <> 'SCHEDULED' OR "publishAt" IS NOT NULL),
  ADD CONSTRAINT "Edition_number_counts" CHECK ("number" >= 1),
  ADD CONSTRAINT "Edition_period_order" CHECK ("periodFrom" <= "periodTo"),
  ADD CONSTRAINT "Edition_period_whole" CHECK (num_nonnulls("periodFrom", "periodTo") IN (0, 2));

ALTER TABLE "Category"
  ADD CONSTRAINT "Category_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT "Category_not_its_own_part" CHECK ("parentId" <> "id");

ALTER TABLE "Source"
  ADD CONSTRAINT "Source_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT "Source_homepage_scheme" CHECK ("homepage" ~* '^(https?://|mailto:)');

ALTER TABLE "Sponsor"
  ADD CONSTRAINT "Sponsor_url_scheme" CHECK ("url" ~* '^(https?://|mailto:)');

ALTER TABLE "SponsorPeriod"
  ADD CONSTRAINT "SponsorPeriod_order" CHECK ("from" <= "to");

ALTER TABLE "Link"
  ADD CONSTRAINT "Link_url_scheme" CHECK ("url" ~* '^(https?://|mailto:)');

ALTER TABLE "CoverageGap"
  ADD CONSTRAINT "CoverageGap_of_one" CHECK (num_nonnulls("editionId", "categoryId") = 1),
  ADD CONSTRAINT "CoverageGap_order" CHECK ("from" <= "to");

ALTER TABLE "ImportKey"
  ADD CONSTRAINT "ImportKey_of_one" CHECK (num_nonnulls("itemId", "editionId") = 1);

ALTER TABLE "Redirect"
  ADD CONSTRAINT "Redirect_leads_elsewhere" CHECK ("from" <> "to");

ALTER TABLE "Colophon"
  ADD CONSTRAINT "Colophon_is_one" CHECK ("id" = 1);
