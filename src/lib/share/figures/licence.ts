/** Licence Ouverte 2.0: of the tables only. What companies publish is under none: their pages' data says its `reuse`. */
export const licenceAddress = 'https://www.etalab.gouv.fr/licence-ouverte-open-licence';
