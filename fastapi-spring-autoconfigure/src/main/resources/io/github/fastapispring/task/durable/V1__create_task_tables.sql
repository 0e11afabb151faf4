-- For PostgreSQL and H2. The first table is db-scheduler's, under a name of its own.

create table fastapi_tasks (
  task_name varchar(100) not null,
  task_instance varchar(100) not null,
  task_data bytea,
  execution_time timestamp with time zone not null,
  picked boolean not null,
  picked_by varchar(100),
  last_success timestamp with time zone,
  last_failure timestamp with time zone,
  consecutive_failures integer,
  last_heartbeat timestamp with time zone,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);

create index fastapi_tasks_execution_time on fastapi_tasks (execution_time);

create index fastapi_tasks_last_heartbeat on fastapi_tasks (last_heartbeat);

create table fastapi_dead_letters (
  task_name varchar(100) not null,
  task_instance varchar(100) not null,
  task_data bytea,
  attempts integer not null,
  error varchar(4000) not null,
  failed_at timestamp with time zone not null,
  primary key (task_name, task_instance, failed_at)
);
