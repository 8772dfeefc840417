-- What an issuer elsewhere calls his change: answers name it, for one document may have been changed twice.
alter table directive_change add column called_there text;
