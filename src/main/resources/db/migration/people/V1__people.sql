

-- A person is known as much as they wish. Everything but the id may be missing.
create table people.person (
  id          uuid primary key,
  call_name   text check (length(call_name) <= 200),
  full_name   text check (length(full_name) <= 200),
  birth_year  int check (birth_year between 1880 and 2200),
  gender      text not null default 'unknown' check (gender in ('f', 'm', 'x', 'unknown')),
  village     text references places.village,
  language    text not null default 'id',
  prefers     text check (prefers in ('voice', 'text', 'paper', 'partner')),
  kind        text not null default 'adult' check (kind in ('adult', 'child', 'partner')),
  partner     text,                          -- code of the organisation through which they are known
  home_place  text references places.place,  -- where the card was made
  sample      boolean not null default false,
  form        uuid unique,                   -- the form it was made with: sent twice it makes one person
  made_at     timestamptz not null,
  erased_at   timestamptz                    -- nothing personal is left in the row
);

create table people.card (
  number    text primary key check (number ~ '^[0-9]{8,14}$'),
  person_id uuid references people.person,   -- null: printed in a block, not yet given to anybody
  block_id  uuid,
  made_at   timestamptz not null,
  given_at  timestamptz,
  ended_at  timestamptz,                     -- lost, replaced, or its person was erased
  end_cause text,
  counted_on date,                           -- the day a person's first card was given; null: not counted
  place     text references places.place,    -- what is counted, kept when the person is not
  village   text,
  age_band  text not null default 'unknown',
  gender    text not null default 'unknown'
);
create index card_person on people.card (person_id);
create index card_in_block on people.card (block_id) where block_id is not null;

create table people.card_block (             -- numbers reserved for a volunteer in the field
  id        uuid primary key,
  place     text not null references places.place,
  holder    text not null,
  size      int not null check (size between 1 and 400),
  made_at   timestamptz not null
);

create table people.contact (
  id        uuid primary key,
  person_id uuid not null references people.person,
  kind      text not null check (kind in ('phone', 'whatsapp', 'email', 'partner', 'other')),
  value     text not null,
  shared    boolean not null default false,
  hours     text not null default '',        -- when it is safe to call, in the person's words
  note      text not null default ''
);
create index contact_person on people.contact (person_id);
create index contact_digits on people.contact ((regexp_replace(value, '[^0-9]', '', 'g')));

create table people.person_need (
  person_id uuid not null references people.person,
  need      text not null references places.need,
  primary key (person_id, need)
);

create table people.guardian (
  child_id    uuid not null references people.person,
  guardian_id uuid not null references people.person,
  primary key (child_id, guardian_id),
  check (child_id <> guardian_id)
);
create index guardian_of on people.guardian (guardian_id);

create table people.identity_number (        -- only where a person wants it on file
  person_id uuid primary key references people.person,
  sealed    bytea not null,
  last_four text not null,
  hash      bytea not null unique            -- keyed hash: finds a double without reading the number
);

create table people.consent_text (
  purpose    text not null,
  version    int not null,
  language   text not null,
  text       text not null,
  valid_from timestamptz not null,
  primary key (purpose, version, language)
);

create table people.consent (                -- append-only; the newest row of a purpose counts
  id        uuid primary key,
  person_id uuid references people.person,   -- null after erasure: the proof stays, the person does not
  purpose   text not null,
  version   int not null,
  given     boolean not null,
  means     text not null check (means in ('written', 'spoken', 'screen', 'sign')),
  guardian_id uuid references people.person,
  language  text not null default 'id',        -- of the text that was shown or read aloud
  witness   uuid,
  at        timestamptz not null
);
-- An answer is never rewritten or deleted; only its link to a person can be cut.
create function people.keep_answer() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE'
     and (new.id, new.purpose, new.version, new.given, new.means, new.language, new.witness, new.at)
         is not distinct from
         (old.id, old.purpose, old.version, old.given, old.means, old.language, old.witness, old.at)
     and (new.person_id is null or new.person_id = old.person_id)
     and (new.guardian_id is null or new.guardian_id = old.guardian_id) then
    return new;
  end if;
  raise exception 'an answer to a question of consent is never changed';
end $$;
create trigger append_only before update or delete on people.consent
  for each row execute function people.keep_answer();
create index consent_guardian on people.consent (guardian_id) where guardian_id is not null;
create index consent_person on people.consent (person_id, purpose, at desc);

-- A replaced card is not counted again: the person already is.
create view people.facts_people as
  select 'card' as kind, counted_on as day, place, village, age_band, gender, '' as detail, 1 as count
    from people.card where counted_on is not null;
