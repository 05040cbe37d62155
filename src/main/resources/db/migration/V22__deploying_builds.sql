-- A build server's deployment belongs to the repository whose default branch has its commit, so it is looked up by that alone.
create index finished_deployment_of_commit on finished_deployment (commit_sha);
create index finished_deployment_by_source on finished_deployment (source, created_at);
create index chain_by_commit on chain (sha);
create index finished_deployment_by_source_finish on finished_deployment (source, finished_at);
