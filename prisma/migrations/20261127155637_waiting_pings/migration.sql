-- AlterTable
ALTER TABLE "Edition" ADD COLUMN     "announced" BOOLEAN NOT NULL DEFAULT true;

-- Those that came in with items of which nobody was told.
UPDATE "Edition" e SET "announced" = false
WHERE e."status" = 'PUBLISHED'
  AND EXISTS (SELECT 1 FROM "Placement" p WHERE p."editionId" = e."id")
  AND NOT EXISTS (
    SELECT 1 FROM "Placement" p JOIN "Item" i ON i."id" = p."itemId" WHERE p."editionId" = e."id" AND i."announced"
  );

-- CreateTable
CREATE TABLE "WaitingPing" (
    "address" TEXT NOT NULL,
    "changeId" UUID NOT NULL DEFAULT uuidv7(),
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "notBefore" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "WaitingPing_pkey" PRIMARY KEY ("address")
);
