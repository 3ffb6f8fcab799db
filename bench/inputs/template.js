// CloudFormation templates in YAML of about 6 KB, one service each.
import { DESTINATION } from './aws.js'

export function template(i) {
  const environment = Array.from(
    { length: 25 },
    (_, k) => `            - Name: SETTING_${k}\n              Value: !Sub "\${Stage}-${i * k}"`,
  ).join('\n')
  const alarms = Array.from({ length: 6 }, (_, k) => alarm(k)).join('')
  return `AWSTemplateFormatVersion: "2010-09-09"
Description: Service ${i}
Parameters:
  Stage:
    Type: String
    Default: production
  Image:
    Type: String
Conditions:
  IsProduction: !Equals [!Ref Stage, production]
Resources:
  # The role of the containers
  TaskRole:
    Type: AWS::IAM::Role
    Properties:
      RoleName: !Sub "service-${i}-\${Stage}"
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal:
              Service: ecs-tasks.amazonaws.com
            Action: sts:AssumeRole
            Condition:
              StringEquals:
                aws:SourceAccount: !Ref AWS::AccountId
      Policies:
        - PolicyName: assume
          PolicyDocument:
            Version: "2012-10-17"
            Statement:
              - Effect: Allow
                Action: sts:AssumeRole
                Resource: arn:aws:iam::${DESTINATION}:role/reader-${i}
  ExecutionRole:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { Service: ecs-tasks.amazonaws.com }
            Action: sts:AssumeRole
            Condition:
              StringEquals:
                aws:SourceAccount: !Ref AWS::AccountId
      ManagedPolicyArns:
        - arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy
  LogGroup:
    Type: AWS::Logs::LogGroup
    DeletionPolicy: Retain
    UpdateReplacePolicy: Retain
    Properties:
      LogGroupName: !Sub "/ecs/service-${i}-\${Stage}"
      RetentionInDays: !If [IsProduction, 365, 7]
  TaskDefinition:
    Type: AWS::ECS::TaskDefinition
    Properties:
      Family: service-${i}
      TaskRoleArn: !GetAtt TaskRole.Arn
      ExecutionRoleArn: !GetAtt ExecutionRole.Arn
      NetworkMode: awsvpc
      RequiresCompatibilities: [FARGATE]
      Cpu: "256"
      Memory: "512"
      ContainerDefinitions:
        - Name: app
          Image: !Ref Image
          Essential: true
          LogConfiguration:
            LogDriver: awslogs
            Options:
              awslogs-group: !Ref LogGroup
              awslogs-region: !Ref AWS::Region
              awslogs-stream-prefix: app
          Environment:
${environment}
${alarms}Outputs:
  TaskRoleArn:
    Value: !GetAtt TaskRole.Arn
`
}

function alarm(k) {
  return `  Alarm${k}:
    Type: AWS::CloudWatch::Alarm
    Properties:
      AlarmDescription: >
        More than ${k} errors within five minutes; somebody should look at the logs
        of the service and at its dependencies.
      Namespace: AWS/ECS
      MetricName: Errors${k}
      Statistic: Sum
      Period: 300
      EvaluationPeriods: ${k + 1}
      Threshold: ${k}
      ComparisonOperator: GreaterThanThreshold
      Dimensions:
        - Name: ServiceName
          Value: !Ref Stage
`
}
