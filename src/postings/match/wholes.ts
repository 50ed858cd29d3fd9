/**
 * What a posting also asks for when it asks for a part of it: a module counts for its framework, a service for its
 * cloud. Not a skill's `implies`, which says what one also practises: Spring is written in Kotlin as well, so it asks
 * for no Java, and JPA asks for no SQL.
 */
export const wholes: Readonly<Record<string, readonly string[]>> = {
  'spring-boot': ['spring'],
  'spring-webflux': ['spring'],
  'spring-security': ['spring'],
  'spring-batch': ['spring', 'batch'],
  'spring-cloud': ['spring'],
  'spring-kafka': ['spring', 'kafka'],
  'kafka-streams': ['kafka'],
  plsql: ['sql'],
  elk: ['elasticsearch'],
  'aws-lambda': ['aws'],
  sqs: ['aws'],
  sns: ['aws'],
  kinesis: ['aws'],
  s3: ['aws'],
  ec2: ['aws'],
  ecs: ['aws'],
  eks: ['aws', 'kubernetes'],
  rds: ['aws'],
  aurora: ['aws'],
  dynamodb: ['aws'],
  redshift: ['aws'],
  cloudwatch: ['aws'],
  bigquery: ['gcp'],
  gke: ['gcp', 'kubernetes'],
};
