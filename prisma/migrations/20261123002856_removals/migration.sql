-- CreateTable
CREATE TABLE "Removal" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "addressHashes" TEXT[],

    CONSTRAINT "Removal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Removal_at_idx" ON "Removal"("at");
