-- Companies are compared by their key, which CompanyId makes of what a person wrote, and nowhere else.
ALTER TABLE connection ADD COLUMN company text;
UPDATE connection SET company = lane_member.company FROM lane_member WHERE lane_member.tenant = connection.tenant;
ALTER TABLE connection ALTER COLUMN company SET NOT NULL;

-- Read anew at once.
DELETE FROM company_profile;
ALTER TABLE company_profile RENAME COLUMN company_id TO company;

ALTER TABLE api_usage RENAME COLUMN company_id TO company;
