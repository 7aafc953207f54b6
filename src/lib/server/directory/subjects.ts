/** What is stored counts on the place in this list. */
export const subjects = INSTANCE.listed.subjects;
