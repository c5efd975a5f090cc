ALTER TABLE papers.upload
    ADD COLUMN replaces uuid,
    ADD COLUMN anyway boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN papers.upload.replaces IS 'The page in whose place it comes, because that one could not be read';
COMMENT ON COLUMN papers.upload.anyway IS 'The newcomer was told on the phone what is wrong with the photo and wants it sent as it is';
