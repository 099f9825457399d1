-- The departments of a night store into one edition, which is linked once. Until then it gathers.
alter table hub.edition add column gathers boolean not null default false;

-- An edition of several runs that could not be made is taken apart: each of them makes one of its own.
alter table hub.run add column alone boolean not null default false;

-- One press: whatever the hub's code does, two editions are never in the making at once.
create unique index edition_preparing on hub.edition ((true)) where state = 'preparing';
