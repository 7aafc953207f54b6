import { readDeclared, type Declared } from './environment';

/** Who answers for this instance: the same facts for everyone, read when a page is asked for. */
export const declared = (): Declared => readDeclared(process.env);
