-- The password of both is difference-engine.
insert into users (name, email, nickname, password_hash, created_at, scopes)
select name, email, nickname, password_hash, created_at, scopes
from (values
  ('Ada Lovelace', 'ada@example.com', 'ada', '$2a$10$0WnXUvCvTXdeEHN/64fYBOKNcZHVdv.RbO2FmxEZtShIvhssyobYa', timestamp with time zone '2026-01-02 03:04:05+00:00', 'users:read users:write'),
  ('Alan Turing', 'alan@example.com', null, '$2a$10$04jD0WFwwfkl4jVzXe0w6OOgKhHLWiRrgmVTFM.BwpnYVWS/pTroa', timestamp with time zone '2026-01-03 03:04:05+00:00', 'users:read')
) as seed (name, email, nickname, password_hash, created_at, scopes)
where not exists (select 1 from users);
