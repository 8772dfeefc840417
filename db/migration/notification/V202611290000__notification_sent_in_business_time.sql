-- When a mail left by the business clock, as the exchange has it of its messages.
alter table mail_message add column sent_business_at timestamptz;
