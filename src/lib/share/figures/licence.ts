/** Licence Ouverte 2.0: of the tables, not of what companies publish. */
export const licenceAddress = 'https://www.etalab.gouv.fr/licence-ouverte-open-licence';
