-- AlterTable
ALTER TABLE "Colophon" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;
