DROP TABLE pending_save;
