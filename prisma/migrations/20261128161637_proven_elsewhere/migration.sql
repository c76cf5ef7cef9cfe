-- AlterTable
ALTER TABLE "sign_in_session" ADD COLUMN     "proven_at" TIMESTAMPTZ(3);

ALTER TABLE "loosening" ADD CONSTRAINT "loosening_confirmed_by_somebody" CHECK ((confirmed_at IS NULL) = (confirmed_by IS NULL));
