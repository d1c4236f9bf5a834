-- Pictures a region may have drawn under its map, as its kit said; empty: none.
alter table places.region
  add column tile_url         text not null default '',
  add column tile_attribution text not null default '';
