/** That of new dossiers. */
export const [firstQuestionnaire] = INSTANCE.questionnaires;
