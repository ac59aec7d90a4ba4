-- CreateTable
CREATE TABLE "FailedJob" (
    "key" TEXT NOT NULL,
    "job" TEXT NOT NULL,
    "recordType" TEXT,
    "recordId" UUID,
    "dueAt" TIMESTAMPTZ(3),
    "problem" JSONB NOT NULL,
    "failedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "wantedAt" TIMESTAMPTZ(3),
    "dismissedAt" TIMESTAMPTZ(3),

    CONSTRAINT "FailedJob_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "FailedJob_recordId_idx" ON "FailedJob"("recordId");
