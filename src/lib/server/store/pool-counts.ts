import type { Pool } from 'pg';

const pools: Pool[] = [];

export function countPool(pool: Pool): void {
	pools.push(pool);
}

/** Connections of this process, and requests that wait for one. */
export function poolCounts(): { connections: number; idle: number; waiting: number } {
	const sum = (count: (pool: Pool) => number) =>
		pools.reduce((total, pool) => total + count(pool), 0);
	return {
		connections: sum((pool) => pool.totalCount),
		idle: sum((pool) => pool.idleCount),
		waiting: sum((pool) => pool.waitingCount)
	};
}
