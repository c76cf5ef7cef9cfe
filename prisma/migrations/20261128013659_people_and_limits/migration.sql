-- AlterTable
ALTER TABLE "sign_in_session" ADD COLUMN     "address" TEXT,
ADD COLUMN     "browser" TEXT;
