/** Where the jobs stand: pg-boss's own tables, in the same database. */
export const JOB_SCHEMA = "jobs";

/** The queue of what was brought in. One job at a time for each person, whoever of many workers takes it. */
export const READ_INTAKE = "read-intake";

/** The queue of texts that arrived, to be held against the others of their story. */
export const COMPARE_TEXTS = "compare-texts";

/** The queue of desks of which stories wait to be weighed anew. */
export const WEIGH_ANEW = "weigh-anew";

/** The queue of editions whose files are to be made. */
export const PRINT_EDITION = "print-edition";
