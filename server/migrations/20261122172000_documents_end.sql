-- With its data source a document goes in any order of the tables: what it refers to is then looked at in the end.
alter table documents alter constraint documents_source_id_category_id_fkey deferrable initially immediate;
alter table document_versions alter constraint document_versions_source_id_file_id_fkey deferrable initially immediate;
