-- A person has dismissed the document elsewhere: nobody sends it again.
ALTER TABLE posting ADD COLUMN withdrawn boolean NOT NULL DEFAULT false;
