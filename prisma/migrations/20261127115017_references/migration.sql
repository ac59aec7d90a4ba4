-- CreateEnum
CREATE TYPE "ReferenceType" AS ENUM ('EU_CASE', 'ECLI', 'HUMAN_RIGHTS_CASE', 'SWEDISH_CASE', 'SWEDISH_PREPARATION', 'SWEDISH_STATUTE', 'EU_ACT', 'EU_PROPOSAL');

-- AlterTable
-- Of the items that are there already a start of the site reads theirs.
ALTER TABLE "Item" ADD COLUMN     "referencesRead" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Item" ALTER COLUMN "referencesRead" SET DEFAULT true;

-- CreateTable
CREATE TABLE "Reference" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "key" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "type" "ReferenceType" NOT NULL,

    CONSTRAINT "Reference_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ItemReference" (
    "itemId" UUID NOT NULL,
    "referenceId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "ItemReference_pkey" PRIMARY KEY ("itemId","referenceId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Reference_key_key" ON "Reference"("key");

-- CreateIndex
CREATE UNIQUE INDEX "Reference_slug_key" ON "Reference"("slug");

-- CreateIndex
CREATE INDEX "ItemReference_referenceId_idx" ON "ItemReference"("referenceId");

-- CreateIndex
CREATE INDEX "Item_kind_status_publishedAt_id_idx" ON "Item"("kind", "status", "publishedAt" DESC, "id" DESC);

-- AddForeignKey
ALTER TABLE "ItemReference" ADD CONSTRAINT "ItemReference_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ItemReference" ADD CONSTRAINT "ItemReference_referenceId_fkey" FOREIGN KEY ("referenceId") REFERENCES "Reference"("id") ON DELETE CASCADE ON UPDATE CASCADE;
