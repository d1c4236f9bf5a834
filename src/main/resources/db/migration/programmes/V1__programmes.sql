

create table programmes.programme (
  id          uuid primary key,
  title_id    text not null,
  title_en    text not null default '',
  about_id    text not null default '',
  about_en    text not null default '',
  theme       text not null default '',
  form        text not null default 'class' check (form in ('class', 'clinic', 'discussion', 'workshop', 'outreach', 'other')),
  place       text not null references places.place,
  need_id     uuid references partners.need_heard,
  partner     text references partners.organisation,
  partner_brings text[] not null default '{}',
  language    text not null default 'id',
  capacity    int not null check (capacity between 1 and 10000),
  digital     boolean not null default false,    -- attendance here is digital help
  state       text not null default 'draft' check (state in ('draft', 'announced', 'running', 'ended', 'cancelled')),
  sample      boolean not null default false,
  made_at     timestamptz not null
);

create table programmes.session (
  id           uuid primary key,
  programme_id uuid not null references programmes.programme,
  number       int not null,
  title_id     text not null default '',
  title_en     text not null default '',
  on_day       date not null,
  starts       time not null,
  ends         time not null check (ends > starts),
  place        text not null references places.place,
  state        text not null default 'planned' check (state in ('planned', 'held', 'cancelled')),
  cancel_cause text not null default '',
  unique (programme_id, number)
);
create index session_day on programmes.session (on_day);
create index session_next on programmes.session (programme_id, on_day, starts) where state = 'planned';

create table programmes.session_change (       -- append-only: what was moved or cancelled, and why
  id         uuid primary key,
  session_id uuid not null references programmes.session,
  what       text not null check (what in ('moved', 'cancelled')),
  from_day   date not null,
  from_starts time not null,
  to_day     date,
  to_starts  time,
  cause      text not null,
  at         timestamptz not null
);
create index session_change_session on programmes.session_change (session_id);

create table programmes.registration (
  id           uuid primary key,
  programme_id uuid not null references programmes.programme,
  person_id    uuid references people.person,
  nickname     text,
  partner      text references partners.organisation,
  party        int not null default 1 check (party between 1 and 50),
  channel      text not null check (channel in ('desk', 'portal', 'partner', 'paper')),
  state        text not null check (state in ('registered', 'waiting', 'offered', 'declined', 'expired', 'cancelled')),
  offer_until  timestamptz,                      -- until when they may say yes; only of an offer
  needs        text[] not null default '{}',
  code         text not null unique,             -- what somebody without an account comes back with
  form_key     uuid unique,                      -- one sheet filled in: pressing twice registers once
  entered      bigint generated always as identity, -- the order of the queue, given under the programme's lock
  made_at      timestamptz not null,
  changed_at   timestamptz not null
);
create unique index registration_one_per_person on programmes.registration (programme_id, person_id)
  where person_id is not null and state in ('registered', 'waiting', 'offered');
create index registration_seats on programmes.registration (programme_id, state) include (party);
create index registration_queue on programmes.registration (programme_id, entered) where state = 'waiting';

create index registration_offers on programmes.registration (offer_until) where state = 'offered';

create table programmes.reserve (               -- seats kept for a partner's people until a day
  programme_id uuid not null references programmes.programme,
  partner      text not null references partners.organisation,
  seats        int not null check (seats between 1 and 10000),
  release_on   date not null,                   -- from this day on they are everybody's
  primary key (programme_id, partner)
);

create view programmes.reserve_left as          -- what nobody of the partner has taken yet
  select v.programme_id, v.partner, v.seats, v.release_on,
         greatest(0, v.seats - (select coalesce(sum(h.party), 0)::int from programmes.registration h
                                 where h.programme_id = v.programme_id and h.partner = v.partner
                                   and h.state in ('registered', 'offered'))) as seats_left
    from programmes.reserve v;

create table programmes.seat_entry (            -- append-only: the ledger of seats; a registration's state follows from it
  seq             bigint generated always as identity primary key, -- the order, given under the programme's lock
  programme_id    uuid not null references programmes.programme,
  registration_id uuid not null references programmes.registration,
  step            text not null check (step in ('waiting', 'seated', 'offered', 'accepted', 'declined', 'expired', 'withdrawn')),
  party           int not null,
  until           timestamptz,                   -- of an offer: the last moment to say yes
  at              timestamptz not null
);
create index seat_entry_programme on programmes.seat_entry (programme_id, seq);
create index seat_entry_registration on programmes.seat_entry (registration_id, seq);

create table programmes.attendance (
  id              uuid primary key,
  session_id      uuid not null references programmes.session,
  registration_id uuid references programmes.registration,
  person_id       uuid references people.person,
  how             text not null check (how in ('card', 'list', 'tally')),
  people          int not null check (people between 1 and 1000),
  village         text,
  age_band        text not null default 'unknown',
  gender          text not null default 'unknown',
  over_capacity   boolean not null default false,-- more people came than there were seats; counted all the same
  form_key        uuid unique,
  at              timestamptz not null,
  undone_at       timestamptz
);
create index registration_person on programmes.registration (person_id) where person_id is not null;
create index attendance_person on programmes.attendance (person_id) where person_id is not null;
create index attendance_session on programmes.attendance (session_id) where undone_at is null;
create unique index attendance_once_per_person on programmes.attendance (session_id, person_id)
  where person_id is not null and undone_at is null;
create unique index attendance_once_per_registration on programmes.attendance (session_id, registration_id)
  where registration_id is not null and undone_at is null;

create table programmes.access_request (
  id              uuid primary key,
  programme_id    uuid not null references programmes.programme,
  registration_id uuid references programmes.registration,
  need            text not null references places.need,
  note            text not null default '',
  owner           uuid,                          -- the account that has promised it
  owner_name      text not null default '',      -- what colleagues call that account
  due_on          date not null,
  state           text not null default 'open' check (state in ('open', 'arranged', 'kept', 'failed', 'withdrawn')),
  told_on         date,
  made_at         timestamptz not null
);
create index access_request_programme on programmes.access_request (programme_id);
create index access_request_registration on programmes.access_request (registration_id);

create table programmes.access_step (          -- append-only: who took a promise, kept it or did not
  id         uuid primary key,
  request_id uuid not null references programmes.access_request,
  step       text not null check (step in ('take', 'arranged', 'kept', 'failed', 'told')),
  account    uuid not null,
  words      text not null default '',
  at         timestamptz not null
);
create index access_step_request on programmes.access_step (request_id);

create view programmes.facts_programmes as
  select 'session' as kind, s.on_day as day, s.place, null::text as village, 'unknown' as age_band,
         'unknown' as gender, p.form as detail, 1 as count
    from programmes.session s join programmes.programme p on p.id = s.programme_id
   where s.state = 'held'
  union all
  select 'attendance', s.on_day, s.place, a.village, a.age_band, a.gender, p.form, a.people
    from programmes.attendance a
    join programmes.session s on s.id = a.session_id
    join programmes.programme p on p.id = s.programme_id
   where a.undone_at is null
  union all
  select 'digital-help', s.on_day, s.place, a.village, a.age_band, a.gender, p.form, a.people
    from programmes.attendance a
    join programmes.session s on s.id = a.session_id
    join programmes.programme p on p.id = s.programme_id
   where a.undone_at is null and p.digital;
