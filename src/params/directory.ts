/** What the directory has pages of: `/annuaire/departement/34`, `/annuaire/secteur/C`. */
export const match = (param: string): param is 'departement' | 'secteur' =>
	param === 'departement' || param === 'secteur';
