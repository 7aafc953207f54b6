/** That of new dossiers. */
export const [firstQuestionnaire, ...otherQuestionnaires] = INSTANCE.questionnaires;
