-- Bodies that have ended: their number series and their books of incoming and outgoing documents take nothing new. The
-- successor reads what stands in them; his own series are his own.
create table closed_books (
    unit_id           text not null,
    closed_on         date not null,
    successor_unit_id text,
    constraint pk_closed_books primary key (unit_id),
    constraint ck_closed_books_successor check (successor_unit_id <> unit_id)
);
create index ix_closed_books_successor on closed_books (successor_unit_id);
