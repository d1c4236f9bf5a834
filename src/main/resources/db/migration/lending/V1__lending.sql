

create table lending.rule (
  id              int generated always as identity primary key,
  place           text references places.place,  -- null: every place
  person_kind     text not null default 'any',
  item_kind       text not null default 'any',
  loan_days       int not null check (loan_days between 0 and 365),  -- 0: used on site only
  max_open        int not null check (max_open >= 0),
  renewals        int not null check (renewals >= 0),
  max_holds       int not null check (max_holds >= 0),
  hold_shelf_days int not null check (hold_shelf_days >= 0),
  valid_from      date,
  valid_to        date,
  note_id         text not null default '',
  source          text not null default 'kit'
);

create table lending.loan (
  id          uuid primary key,
  item_id     uuid not null references catalogue.item,
  person_id   uuid references people.person,     -- null once the person was erased or the link has aged
  place       text not null references places.place,
  rule_id     int references lending.rule,
  hold_id     uuid,                              -- the hold this loan fulfilled (references lending.hold below)
  item_kind   text not null default 'book',      -- as it was when lent: open_count is reckoned by it
  made_at     timestamptz not null,
  made_on     date not null,
  due_on      date not null,
  renewals    int not null default 0,
  returned_at timestamptz,
  returned_to text references places.place,
  undone_at   timestamptz,
  village     text,                              -- what is counted, kept when the person is not
  age_band    text not null,
  gender      text not null,
  audience    text not null
);
create unique index loan_one_open_per_item on lending.loan (item_id) where returned_at is null and undone_at is null;
create index loan_open_of_person on lending.loan (person_id) where returned_at is null and undone_at is null;
create index loan_made_on on lending.loan (made_on);

create table lending.renewal (                   -- append-only
  id        uuid primary key,
  loan_id   uuid not null references lending.loan,
  at        timestamptz not null,
  on_day    date not null,
  place     text not null,
  was_due_on date,                               -- what an undo puts back
  due_on    date not null,
  undone_at timestamptz
);
create index renewal_loan on lending.renewal (loan_id);

create table lending.hold (
  id        uuid primary key,
  title_id  uuid not null references catalogue.title,
  person_id uuid references people.person,
  pickup    text not null references places.place,
  state     text not null default 'waiting' check (state in ('waiting', 'ready', 'fulfilled', 'cancelled', 'expired')),
  item_id   uuid references catalogue.item,      -- set aside for it, when ready
  placed_at timestamptz not null,
  ready_at  timestamptz,
  keep_until date,
  ended_at  timestamptz,
  left_at   timestamptz                          -- it ended by itself: when its item last changed, unless moved since
);
create unique index hold_one_open_per_person_and_title on lending.hold (person_id, title_id) where state in ('waiting', 'ready');
alter table lending.loan add foreign key (hold_id) references lending.hold;
create unique index hold_one_ready_per_item on lending.hold (item_id) where state = 'ready';
create index hold_open_of_title on lending.hold (title_id, placed_at) where state in ('waiting', 'ready');
create index hold_left on lending.hold (pickup, left_at) where left_at is not null;
create index hold_open_of_item on lending.hold (item_id) where state in ('waiting', 'ready') and item_id is not null;

-- Open loans of a person by item kind, kept in the transaction of each loan: a check-out costs the
-- same for somebody with four hundred loans as for somebody with none.
create table lending.open_count (
  person_id uuid not null references people.person,
  item_kind text not null,
  open      int not null check (open >= 0),
  primary key (person_id, item_kind)
);

create view lending.facts_lending as
  select 'loan' as kind, made_on as day, place, village, age_band, gender, audience as detail, 1 as count
    from lending.loan where undone_at is null
  union all
  select 'renewal', r.on_day, r.place, l.village, l.age_band, l.gender, l.audience, 1
    from lending.renewal r join lending.loan l on l.id = r.loan_id where r.undone_at is null and l.undone_at is null;
