-- HR reads what was ordered in a month, the latest first.
create index surat_tugas_by_day on surat_tugas (agency_id, from_date desc, surat_tugas_id desc);
create index overtime_order_by_day on overtime_order (agency_id, from_time desc, overtime_order_id desc);
