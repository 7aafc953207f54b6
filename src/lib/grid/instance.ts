/** Written by `vite.config.ts` from `criteria/instance.json`: ids, known without a file. */
declare const QUESTIONNAIRES: readonly [first: string, ...others: string[]];

/** That of new dossiers. */
export const [firstQuestionnaire] = QUESTIONNAIRES;
