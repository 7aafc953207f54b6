/**
 * Texts that a printed code names by their place here. It is on paper: only ever add at the end, never move, change
 * or take away. What is not here is written out.
 */
export const codeWords: readonly string[] = [
	'headcount', 'legalForm', 'naf', 'closedYears', 'turnover', 'perimeter', 'department', 'artisan',
	'sarl', 'sas', 'sasu', 'eurl', 'ei', 'ei-micro', 'association', 'scop', 'scic', 'coop', 'gaec', 'earl', 'scea', 'sa',
	'rev2:A', 'rev2:C', 'rev2:F', 'rev2:G', 'rev2:I', 'rev2:J', 'rev2:M', 'rev2:N', 'rev2:P', 'rev2:Q', 'rev2:R', 'rev2:S',
	'none', 'lt-100k', '100k-500k', '500k-2m', '2m-10m', '10m-50m', 'gt-50m', 'alone', 'group',
	'rev2:B', 'rev2:D', 'rev2:E', 'rev2:H', 'rev2:K', 'rev2:L', 'rev2:O', 'rev2:T', 'rev2:U',
	'snc', 'sel', 'sci', 'groupement-employeurs', 'fondation', 'mutuelle', 'gie', 'public', 'other',
	'purpose', 'referenceYear', 'name', 'siren', 'created', 'metropole', 'toulouse', 'montpellier', 'no'
]; // prettier-ignore
