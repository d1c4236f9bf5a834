

create table partners.organisation (
  code     text primary key check (code ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
  name     text not null,
  kind     text not null check (kind in ('community', 'ngo', 'university', 'government', 'business', 'media', 'religious', 'person')),
  about_id text not null default '',
  about_en text not null default '',
  source   text not null default '',
  sample   boolean not null default false
);

create table partners.need_heard (
  id           uuid primary key,
  who          text not null,                    -- the group that said it, never a name
  people_about int check (people_about >= 0),
  partner      text references partners.organisation,
  village      text references places.village,
  setting      text not null default '',         -- where it was said
  heard_on     date not null,
  language     text not null default 'id',
  theme        text not null default '',
  words        text not null,                    -- what they said
  decision     text not null default 'open' check (decision in ('open', 'answered', 'declined')),
  reason       text not null default '',
  told_back_on date,
  sample       boolean not null default false,
  made_at      timestamptz not null
);
