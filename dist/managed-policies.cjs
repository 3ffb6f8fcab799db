// bec4d6e804b85f3f
(typeof module === 'undefined' ? (run) => run : (run) => run(exports, require, module, __filename, __dirname))(function (exports, require, module, __filename, __dirname) {
'use strict';

var source = "AWS managed policy reference, https://docs.aws.amazon.com/aws-managed-policy/latest/reference/, as of 2026-03-07";
var actions = [
  "sts:AssumeRole",
  "sts:TagSession",
  "sts:SetSourceIdentity",
  "iam:PassRole",
  "ssmmessages:CreateControlChannel",
  "ssmmessages:CreateDataChannel",
  "ssmmessages:OpenControlChannel",
  "ssmmessages:OpenDataChannel",
  "ecs:RegisterTaskDefinition",
  "ecs:RunTask",
  "ecs:StartTask",
  "ecs:CreateService",
  "ecs:UpdateService",
  "ecs:CreateTaskSet"
];
var policies = {
  AWSCodeDeployRoleForECS: {
    version: "v3",
    statements: [
      {
        Action: ["ecs:CreateTaskSet"],
        Resource: "*",
        Effect: "Allow"
      },
      {
        Action: ["iam:PassRole"],
        Resource: "*",
        Effect: "Allow",
        Condition: {
          StringLike: {
            "iam:PassedToService": ["ecs-tasks.amazonaws.com"]
          }
        }
      }
    ]
  },
  AWSDenyAll: {
    version: "v2",
    statements: [
      {
        Action: ["*"],
        Resource: "*",
        Effect: "Deny"
      }
    ]
  },
  AWSLambdaBasicExecutionRole: {
    version: "v1",
    statements: []
  },
  AWSXRayDaemonWriteAccess: {
    version: "v2",
    statements: []
  },
  AdministratorAccess: {
    version: "v1",
    statements: [
      {
        Action: ["*"],
        Resource: "*",
        Effect: "Allow"
      }
    ]
  },
  AmazonDynamoDBFullAccess: {
    version: "v15",
    statements: []
  },
  AmazonDynamoDBReadOnlyAccess: {
    version: "v15",
    statements: []
  },
  AmazonEC2ContainerRegistryPullOnly: {
    version: "v1",
    statements: []
  },
  AmazonEC2ContainerRegistryReadOnly: {
    version: "v3",
    statements: []
  },
  AmazonEC2ContainerServiceforEC2Role: {
    version: "v10",
    statements: []
  },
  AmazonECSTaskExecutionRolePolicy: {
    version: "v1",
    statements: []
  },
  AmazonECS_FullAccess: {
    version: "v21",
    statements: [
      {
        Action: ["ecs:*"],
        Resource: ["*"],
        Effect: "Allow"
      },
      {
        Action: ["iam:PassRole"],
        Resource: ["*"],
        Effect: "Allow",
        Condition: {
          StringLike: {
            "iam:PassedToService": "ecs-tasks.amazonaws.com"
          }
        }
      }
    ]
  },
  AmazonS3FullAccess: {
    version: "v2",
    statements: []
  },
  AmazonS3ReadOnlyAccess: {
    version: "v3",
    statements: []
  },
  AmazonSNSFullAccess: {
    version: "v2",
    statements: []
  },
  AmazonSQSFullAccess: {
    version: "v1",
    statements: []
  },
  AmazonSSMManagedInstanceCore: {
    version: "v2",
    statements: [
      {
        Action: [
          "ssmmessages:CreateControlChannel",
          "ssmmessages:CreateDataChannel",
          "ssmmessages:OpenControlChannel",
          "ssmmessages:OpenDataChannel"
        ],
        Resource: "*",
        Effect: "Allow"
      }
    ]
  },
  AmazonSSMReadOnlyAccess: {
    version: "v1",
    statements: []
  },
  CloudWatchAgentServerPolicy: {
    version: "v3",
    statements: []
  },
  CloudWatchLogsFullAccess: {
    version: "v8",
    statements: []
  },
  IAMFullAccess: {
    version: "v2",
    statements: [
      {
        Action: ["iam:*"],
        Resource: "*",
        Effect: "Allow"
      }
    ]
  },
  PowerUserAccess: {
    version: "v12",
    statements: [
      {
        NotAction: ["iam:*"],
        Resource: "*",
        Effect: "Allow"
      }
    ]
  },
  ReadOnlyAccess: {
    version: "v178",
    statements: []
  },
  SecretsManagerReadWrite: {
    version: "v5",
    statements: []
  },
  SecurityAudit: {
    version: "v85",
    statements: []
  },
  ViewOnlyAccess: {
    version: "v43",
    statements: []
  }
};
var stdin_default = {
  source,
  actions,
  policies
};

module.exports = {
__proto__: null,
actions: actions,
default: stdin_default,
policies: policies,
source: source,
};

})
