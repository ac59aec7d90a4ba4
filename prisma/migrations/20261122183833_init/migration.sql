-- CreateEnum
CREATE TYPE "Kind" AS ENUM ('INFORMATION', 'PRESS', 'CASE_NOTE', 'EDITORIAL');

-- CreateEnum
CREATE TYPE "Status" AS ENUM ('DRAFT', 'REVIEW', 'SCHEDULED', 'PUBLISHED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "EditionStatus" AS ENUM ('DRAFT', 'SCHEDULED', 'PUBLISHED');

-- CreateEnum
CREATE TYPE "MediaType" AS ENUM ('WEB', 'PDF', 'AUDIO', 'VIDEO', 'OTHER');

-- CreateEnum
CREATE TYPE "SourceType" AS ENUM ('INSTITUTION', 'COURT', 'AUTHORITY', 'ORGANISATION', 'MEDIUM');

-- CreateTable
CREATE TABLE "Category" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "parentId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Category_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CategoryAlias" (
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "categoryId" UUID NOT NULL,

    CONSTRAINT "CategoryAlias_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Source" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "type" "SourceType" NOT NULL,
    "homepage" TEXT,
    "country" TEXT,
    "language" TEXT,
    "description" TEXT,
    "monitored" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SourceAlias" (
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "sourceId" UUID NOT NULL,

    CONSTRAINT "SourceAlias_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Item" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "slug" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "status" "Status" NOT NULL DEFAULT 'DRAFT',
    "kind" "Kind" NOT NULL,
    "language" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "lead" TEXT,
    "body" JSONB NOT NULL,
    "bodyText" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "editorNote" TEXT,
    "categoryId" UUID,
    "sourceDate" DATE,
    "archiveDate" DATE,
    "publishAt" TIMESTAMPTZ(3),
    "publishedAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawalReason" TEXT,
    "announced" BOOLEAN NOT NULL DEFAULT true,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ItemCategory" (
    "itemId" UUID NOT NULL,
    "categoryId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "ItemCategory_pkey" PRIMARY KEY ("itemId","categoryId")
);

-- CreateTable
CREATE TABLE "ItemSource" (
    "itemId" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "ItemSource_pkey" PRIMARY KEY ("itemId","sourceId")
);

-- CreateTable
CREATE TABLE "Link" (
    "itemId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "url" TEXT,
    "mediaType" "MediaType" NOT NULL,
    "language" TEXT,

    CONSTRAINT "Link_pkey" PRIMARY KEY ("itemId","position")
);

-- CreateTable
CREATE TABLE "Revision" (
    "itemId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "actor" TEXT NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("itemId","version")
);

-- CreateTable
CREATE TABLE "Correction" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "itemId" UUID NOT NULL,
    "date" DATE NOT NULL,
    "note" TEXT NOT NULL,

    CONSTRAINT "Correction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Edition" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "date" DATE NOT NULL,
    "number" INTEGER NOT NULL DEFAULT 1,
    "status" "EditionStatus" NOT NULL DEFAULT 'DRAFT',
    "introduction" TEXT,
    "publishedOn" DATE,
    "periodFrom" DATE,
    "periodTo" DATE,
    "publishAt" TIMESTAMPTZ(3),
    "publishedAt" TIMESTAMPTZ(3),
    "sponsorId" UUID,
    "sponsorLine" TEXT,
    "sponsorName" TEXT,
    "sponsorUrl" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Edition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Placement" (
    "editionId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "categoryId" UUID,
    "categoryName" TEXT,
    "categoryPosition" INTEGER,

    CONSTRAINT "Placement_pkey" PRIMARY KEY ("editionId","itemId")
);

-- CreateTable
CREATE TABLE "CoverageGap" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "editionId" UUID,
    "categoryId" UUID,
    "from" DATE,
    "to" DATE,
    "text" TEXT NOT NULL,

    CONSTRAINT "CoverageGap_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Sponsor" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "name" TEXT NOT NULL,
    "url" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Sponsor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SponsorPeriod" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "sponsorId" UUID NOT NULL,
    "line" TEXT NOT NULL,
    "from" DATE NOT NULL,
    "to" DATE,

    CONSTRAINT "SponsorPeriod_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Colophon" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "monitoring" TEXT[],
    "compilation" TEXT[],
    "responsiblePublisher" TEXT,
    "statedOn" DATE,

    CONSTRAINT "Colophon_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Redirect" (
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Redirect_pkey" PRIMARY KEY ("from")
);

-- CreateTable
CREATE TABLE "HistoryEvent" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "recordType" TEXT NOT NULL,
    "recordId" UUID NOT NULL,
    "details" JSONB NOT NULL DEFAULT '{}',
    "reason" TEXT,

    CONSTRAINT "HistoryEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportKey" (
    "key" TEXT NOT NULL,
    "itemId" UUID,
    "editionId" UUID,

    CONSTRAINT "ImportKey_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "Category_slug_key" ON "Category"("slug");

-- CreateIndex
CREATE INDEX "Category_position_idx" ON "Category"("position");

-- CreateIndex
CREATE UNIQUE INDEX "Category_parentId_name_key" ON "Category"("parentId", "name");

-- CreateIndex
CREATE INDEX "CategoryAlias_categoryId_idx" ON "CategoryAlias"("categoryId");

-- CreateIndex
CREATE UNIQUE INDEX "Source_slug_key" ON "Source"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Source_name_key" ON "Source"("name");

-- CreateIndex
CREATE INDEX "SourceAlias_sourceId_idx" ON "SourceAlias"("sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "Item_slug_key" ON "Item"("slug");

-- CreateIndex
CREATE INDEX "Item_status_publishedAt_id_idx" ON "Item"("status", "publishedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Item_categoryId_kind_status_publishedAt_id_idx" ON "Item"("categoryId", "kind", "status", "publishedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "ItemCategory_categoryId_idx" ON "ItemCategory"("categoryId");

-- CreateIndex
CREATE INDEX "ItemSource_sourceId_idx" ON "ItemSource"("sourceId");

-- CreateIndex
CREATE INDEX "Correction_itemId_idx" ON "Correction"("itemId");

-- CreateIndex
CREATE INDEX "Edition_status_date_number_idx" ON "Edition"("status", "date" DESC, "number" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Edition_date_number_key" ON "Edition"("date", "number");

-- CreateIndex
CREATE INDEX "Placement_itemId_idx" ON "Placement"("itemId");

-- CreateIndex
CREATE UNIQUE INDEX "CoverageGap_editionId_text_key" ON "CoverageGap"("editionId", "text");

-- CreateIndex
CREATE UNIQUE INDEX "CoverageGap_categoryId_text_key" ON "CoverageGap"("categoryId", "text");

-- CreateIndex
CREATE UNIQUE INDEX "Sponsor_name_key" ON "Sponsor"("name");

-- CreateIndex
CREATE INDEX "SponsorPeriod_from_idx" ON "SponsorPeriod"("from");

-- CreateIndex
CREATE INDEX "HistoryEvent_recordType_recordId_at_idx" ON "HistoryEvent"("recordType", "recordId", "at" DESC);

-- CreateIndex
CREATE INDEX "HistoryEvent_at_idx" ON "HistoryEvent"("at" DESC);

-- CreateIndex
CREATE INDEX "HistoryEvent_actor_recordType_idx" ON "HistoryEvent"("actor", "recordType");

-- CreateIndex
CREATE INDEX "ImportKey_itemId_idx" ON "ImportKey"("itemId");

-- CreateIndex
CREATE INDEX "ImportKey_editionId_idx" ON "ImportKey"("editionId");

-- AddForeignKey
ALTER TABLE "Category" ADD CONSTRAINT "Category_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CategoryAlias" ADD CONSTRAINT "CategoryAlias_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "Category"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceAlias" ADD CONSTRAINT "SourceAlias_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Item" ADD CONSTRAINT "Item_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "Category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ItemCategory" ADD CONSTRAINT "ItemCategory_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ItemCategory" ADD CONSTRAINT "ItemCategory_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "Category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ItemSource" ADD CONSTRAINT "ItemSource_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ItemSource" ADD CONSTRAINT "ItemSource_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Link" ADD CONSTRAINT "Link_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_sponsorId_fkey" FOREIGN KEY ("sponsorId") REFERENCES "Sponsor"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Placement" ADD CONSTRAINT "Placement_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Placement" ADD CONSTRAINT "Placement_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Placement" ADD CONSTRAINT "Placement_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "Category"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CoverageGap" ADD CONSTRAINT "CoverageGap_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CoverageGap" ADD CONSTRAINT "CoverageGap_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "Category"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SponsorPeriod" ADD CONSTRAINT "SponsorPeriod_sponsorId_fkey" FOREIGN KEY ("sponsorId") REFERENCES "Sponsor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportKey" ADD CONSTRAINT "ImportKey_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportKey" ADD CONSTRAINT "ImportKey_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;
