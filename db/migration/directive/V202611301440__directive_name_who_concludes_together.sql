-- Bodies that conclude a directive's reviews together with the one named first, as the parties of a joint programme do.
create table directive_concluding_together (
    directive_id text    not null,
    unit_id      text    not null,
    position     integer not null,
    constraint pk_directive_concluding_together primary key (directive_id, unit_id),
    constraint fk_directive_concluding_together_directive foreign key (directive_id) references directive (id)
);
create index ix_directive_concluding_together_unit on directive_concluding_together (unit_id);
