import { departmentChanged } from '../../../../src/core/rules/structure/department-changed';
import { testRule } from '../test-rule';

testRule(departmentChanged);
